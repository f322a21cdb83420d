namespace Juluo.Identity;

public sealed partial class IdentityModule : Module
{
    public override string Name => "identity";

    public override string Sentence => "How a human being or a program signs in, wherever they belong.";

    public override Permissions Permissions =>
        new((ListServiceTokens.ManageTokens, "Make tokens for the community's own programs", [Role.Operator]));

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Me, "menu.me.security", "/me/security", 60, also: ["/me/tokens", "/me/recovery-codes", "/me/communities"]);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("security", "/me/security");
        pages.Add("sign-out", "/sign-out");
        pages.Add("tokens", "/me/tokens");
        pages.Add("service-tokens", "/settings/tokens");
        pages.Add("my-communities", "/me/communities");
    }

    public override void Reactions(Reactions reactions) => reactions.On<LinkAsked, MailLink>();

    public override void Services(IServiceCollection services)
    {
        services.AddScoped(s => new Accounts(
            s.GetRequiredService<UserManager<Account>>(),
            s.GetRequiredService<NpgsqlDataSource>(),
            s.GetRequiredService<Clock>(),
            s.GetRequiredService<Outbox>(),
            s.GetRequiredService<IDataProtectionProvider>()
        ));
        services.AddScoped(s => new AccountRescue(
            s.GetRequiredService<NpgsqlDataSource>(),
            s.GetRequiredService<Accounts>(),
            s.GetRequiredService<AccountLinks>(),
            s.GetRequiredService<SecondFactor>()
        ));
        services.AddScoped(s => new Entering(
            s.GetRequiredService<Sessions>(),
            s.GetRequiredService<SecondFactor>(),
            s.GetRequiredService<Challenges>(),
            s.GetRequiredService<Communities>(),
            s.GetRequiredService<NpgsqlDataSource>(),
            s.GetRequiredService<ConnectionShares>(),
            s.GetRequiredService<FindCommunities>(),
            s.GetRequiredService<FindFirstPage>(),
            s.GetRequiredService<ClaimPersons>()
        ));
        services.AddScoped<ActionMail>().AddScoped<AccountMove>().AddScoped<SecurityMail>().AddScoped<PasskeyStore>();
        services.AddSingleton<Sessions>().AddSingleton<AccountLinks>().AddSingleton<Challenges>().AddSingleton<SecondFactor>();
        services.AddSingleton<SignInTries>().AddSingleton<Demo>();
        services.AddScoped<TokenStore>().AddScoped<TokensFacade>().AddSingleton<WhoIsCalling>(TokenCalling.Tell);
        services.AddSigningIn();
    }
}
