namespace Juluo.Foundation;

/// <summary>
/// The names of organisations that are listed by exactly the texts that people typed, such as the client of a brief. The module that lists organisations registers itself; without it a text stays as it was typed.
/// </summary>
public delegate Task<Dictionary<string, LocalizedText>> OrganisationNames(IEnumerable<string> typed, CancellationToken stop);
