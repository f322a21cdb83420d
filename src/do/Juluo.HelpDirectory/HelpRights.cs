namespace Juluo.HelpDirectory;

/// <summary>The permissions of the directory of help; reading it requires none.</summary>
internal static class HelpRights
{
    /// <summary>The permission to add, change, check and close entries, import, and decide on corrections.</summary>
    public const string Manage = "helpdirectory.manage";
}
