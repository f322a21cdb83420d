namespace Juluo.Services;

/// <summary>What a person may do with services.</summary>
internal static class ServiceRights
{
    /// <summary>To add services, change, open and close them.</summary>
    public const string Manage = "services.manage";
}
