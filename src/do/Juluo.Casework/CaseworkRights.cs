namespace Juluo.Casework;

/// <summary>What a person may do with cases. Which of them, the roles in the offices say.</summary>
public static class CaseworkRights
{
    /// <summary>To be one of those who look after cases.</summary>
    public const string TakePart = "casework.take-part";

    /// <summary>To say how applications are taken, by which offices, and to see all of it.</summary>
    public const string Manage = "casework.manage";
}
