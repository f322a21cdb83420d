namespace Juluo.Foundation;

/// <summary>
/// Finds the names of listed organisations that exactly match typed texts, such as the client of a brief. Registered by the module that lists organisations;
/// without it, texts stay as typed.
/// </summary>
public delegate Task<Dictionary<string, LocalizedText>> OrganisationNames(IEnumerable<string> typed, CancellationToken stop);
