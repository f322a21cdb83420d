namespace Juluo.Identity;

/// <param name="Working">How many work now.</param>
/// <param name="Manages">Whether the caller looks after the community's own.</param>
public sealed record MyTokensOutput(int Working, bool Manages);
