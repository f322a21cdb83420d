namespace Juluo.Casework;

/// <summary>Permissions of casework. Roles in offices decide which cases they cover.</summary>
public static class CaseworkRights
{
    /// <summary>The permission to work on cases. A role in an office or an assignment decides which.</summary>
    public const string TakePart = "casework.take-part";

    /// <summary>The permission to configure applications and offices, and to see and decide all cases.</summary>
    public const string Manage = "casework.manage";
}
