namespace Juluo.People;

/// <summary>GET /me/privacy — shows the caller's consents, views of their data, their archive, and the ways to pause, leave or be erased.</summary>
[Get(At, Requires.SignIn, Page = typeof(PrivacyPage))]
public sealed class ShowPrivacy(App app, IServiceProvider services) : ShowDashboard(Dashboard.Privacy, app, services)
{
    public const string At = Archives.Page;
}
