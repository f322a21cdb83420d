namespace Juluo.Web;

/// <summary>The names of people of a community, former members too; a person who was merged into another has the other's. People are known further up; who keeps them registers this.</summary>
public delegate Task<Dictionary<PersonId, string>> FindNames(IReadOnlyCollection<PersonId> people, CancellationToken stop);
