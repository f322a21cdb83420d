namespace Juluo.People;

/// <summary>GET /me/privacy — what I agreed to, who looked at what is mine, everything about me, and the way out.</summary>
[Get(At, Requires.SignIn, Page = typeof(PrivacyPage))]
internal sealed class ShowPrivacy(App app, IServiceProvider services) : ShowDashboard(Dashboard.Privacy, app, services)
{
    public const string At = Archives.Page;
}
