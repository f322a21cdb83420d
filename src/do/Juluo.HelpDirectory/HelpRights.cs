namespace Juluo.HelpDirectory;

/// <summary>What a person may do with the directory of help; reading it needs nothing.</summary>
internal static class HelpRights
{
    /// <summary>To add entries, change, check and close them, import, and decide on corrections.</summary>
    public const string Manage = "helpdirectory.manage";
}
