namespace Juluo.Foundation;

/// <summary>Who asks for what is scarce: one key for all that they ask for at the same time.</summary>
/// <param name="Key">An account, a token, or the network of a caller who is not known.</param>
/// <param name="IsKnown">Signed in, or with a token that was good a short while ago.</param>
public readonly record struct Client(string Key, bool IsKnown);
