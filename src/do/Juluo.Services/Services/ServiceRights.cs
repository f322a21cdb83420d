namespace Juluo.Services;

/// <summary>The permissions for services.</summary>
internal static class ServiceRights
{
    /// <summary>The permission to add, change, open and close services.</summary>
    public const string Manage = "services.manage";
}
