namespace Juluo.Kernel;

/// <summary>The two needs that are no permission of a room.</summary>
public static class Needs
{
    /// <summary>Open to everybody, signed in or not.</summary>
    public const string Nothing = "";

    /// <summary>Any person of this community.</summary>
    public const string SignIn = "*";
}
