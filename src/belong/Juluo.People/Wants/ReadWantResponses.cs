namespace Juluo.People;

/// <summary>What a module above knows of responses to needs and offers, for one reader: it registers this, and the list shows it.</summary>
public delegate Task<WantResponses> ReadWantResponses(UnitOfWork work, Clock clock, PersonId reader, CancellationToken stop);

/// <param name="Given">To which the reader has responded.</param>
/// <param name="Waiting">Of the reader's own: how many responses they have said nothing to.</param>
public sealed record WantResponses(IReadOnlySet<WantId> Given, IReadOnlyDictionary<WantId, int> Waiting);
