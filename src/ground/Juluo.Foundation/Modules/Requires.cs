namespace Juluo.Foundation;

/// <summary>The needs that are no permission of a module.</summary>
public static class Requires
{
    /// <summary>Open to everybody, signed in or not.</summary>
    public const string Nothing = "";

    /// <summary>Anyone with an account, also one who is no person of this community: what belongs to the account alone.</summary>
    public const string Account = "@";

    /// <summary>Any person of this community.</summary>
    public const string SignIn = "*";
}
