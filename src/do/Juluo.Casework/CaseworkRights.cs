namespace Juluo.Casework;

/// <summary>Permissions of casework. Roles in offices decide which cases they cover.</summary>
public static class CaseworkRights
{
    /// <summary>Work on cases.</summary>
    public const string TakePart = "casework.take-part";

    /// <summary>Configure applications and offices, and see all cases.</summary>
    public const string Manage = "casework.manage";
}
