namespace Juluo.Services;

/// <summary>Rights concerning services.</summary>
internal static class ServiceRights
{
    /// <summary>The right to add, change, open and close services.</summary>
    public const string Manage = "services.manage";
}
