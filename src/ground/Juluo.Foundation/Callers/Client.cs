namespace Juluo.Foundation;

/// <summary>A client of a limited resource: all simultaneous requests of one caller share a key.</summary>
/// <param name="Key">The account, the token, or the network of an unidentified caller.</param>
/// <param name="IsKnown">True if the caller is signed in or brought a token that was valid a short while ago.</param>
public readonly record struct Client(string Key, bool IsKnown);
