namespace Juluo.Access;

/// <param name="Working">How many keys of mine open something.</param>
public sealed record MyKeysOutput(int Working);
