namespace Juluo.HelpDirectory;

/// <summary>The permissions of the directory of help. Reading the directory requires no permission.</summary>
internal static class HelpRights
{
    /// <summary>The permission to add, change, check and close entries, import, and decide on corrections.</summary>
    public const string Manage = "helpdirectory.manage";
}
