namespace Juluo.Foundation;

/// <summary>Requirements of a route that are not permissions of a module.</summary>
public static class Requires
{
    /// <summary>Open to everyone, signed in or not.</summary>
    public const string Nothing = "";

    /// <summary>Anyone with an account, even if they are not a person of this community: for data of the account itself.</summary>
    public const string Account = "@";

    /// <summary>Any person of this community.</summary>
    public const string SignIn = "*";
}
