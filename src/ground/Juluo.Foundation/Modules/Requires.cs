namespace Juluo.Foundation;

/// <summary>Requirements of a route that are not permissions of a module.</summary>
public static class Requires
{
    /// <summary>The route is open to everyone, signed in or not.</summary>
    public const string Nothing = "";

    /// <summary>The caller must have an account, but need not be a person of this community: for data of the account itself.</summary>
    public const string Account = "@";

    /// <summary>The caller must be signed in as a person of this community, with any role.</summary>
    public const string SignIn = "*";
}
