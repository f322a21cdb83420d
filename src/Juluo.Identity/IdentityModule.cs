using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.Identity;

public sealed partial class IdentityModule : Module
{
    public override string Name => "identity";

    public override string Sentence => "How a human being or a program signs in, wherever they belong.";

    public override Permissions Permissions =>
        new((ShowServiceTokens.ManageTokens, "Make tokens for the community's own programs", [Role.Operator]));

    public override void Routes(RouteGroup routes)
    {
        routes.Map<ShowSignIn>(); // GET  /sign-in
        routes.Map<SignIn>(); // POST /sign-in
        routes.Map<SignOut>(); // POST /sign-out

        routes.Map<ShowSignUp>(); // GET  /sign-up
        routes.Map<SignUp>(); // POST /sign-up
        routes.Map<ShowAskToSignIn>(); // GET  /sign-in/link
        routes.Map<AskToSignIn>(); // POST /sign-in/link
        routes.Map<ShowAskForReset>(); // GET  /sign-in/reset
        routes.Map<AskForReset>(); // POST /sign-in/reset
        routes.Map<ShowSent>(); // GET  /sign-in/sent
        routes.Map<ShowAccountLink>(); // GET  /sign-in/links/{token}
        routes.Map<FollowAccountLink>(); // POST /sign-in/links/{token}
        routes.Map<ShowSecurity>(); // GET  /me/security
        routes.Map<ChangeMyPassword>(); // POST /me/password
        routes.Map<ChangeMyAddress>(); // POST /me/address
        routes.Map<ProveMyself>(); // POST /me/proof
        routes.Map<EndSession>(); // POST /me/sessions/{id}/end
        routes.Map<EndOtherSessions>(); // POST /me/sessions/end
        routes.Map<ShowMyCommunities>(); // GET  /me/communities
        routes.Map<ChangeCommunity>(); // POST /me/community
        routes.Map<ShowCode>(); // GET  /sign-in/code
        routes.Map<GiveCode>(); // POST /sign-in/code
        routes.Map<BeginTotp>(); // POST /me/totp
        routes.Map<ConfirmTotp>(); // POST /me/totp/confirmation
        routes.Map<TurnOffTotp>(); // POST /me/totp/removal
        routes.Map<RenewRecoveryCodes>(); // POST /me/recovery-codes
        routes.Map<ShowRecoveryCodes>(); // GET  /me/recovery-codes
        routes.Map<AskForPasskey>(); // POST /me/passkeys/question
        routes.Map<AddPasskey>(); // POST /me/passkeys
        routes.Map<RenamePasskey>(); // POST /me/passkeys/{id}/name
        routes.Map<RemovePasskey>(); // POST /me/passkeys/{id}/removal
        routes.Map<AskToSignInWithPasskey>(); // POST /sign-in/passkey/question
        routes.Map<SignInWithPasskey>(); // POST /sign-in/passkey
        routes.Map<StartProvider>(); // GET  /sign-in/with/{provider}
        routes.Map<ShowArrival>(); // GET  /sign-in/arrival
        routes.Map<AnswerArrival>(); // POST /sign-in/arrival
        routes.Map<Unlink>(); // POST /me/providers/{provider}/removal
        routes.Panel<MyAccount>(); // on /me

        routes.Map<ShowMyTokens>(); // GET  /me/tokens
        routes.Map<AddMyToken>(); // POST /me/tokens
        routes.Map<RevokeMyToken>(); // POST /me/tokens/{id}/revocation
        routes.Map<ShowServiceTokens>(); // GET  /settings/tokens
        routes.Map<AddServiceToken>(); // POST /settings/tokens
        routes.Map<RevokeServiceToken>(); // POST /settings/tokens/{id}/revocation
        routes.Panel<MyTokens>(); // on /me
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
        services.AddScoped(s => new Entering(
            s.GetRequiredService<Sessions>(),
            s.GetRequiredService<Accounts>(),
            s.GetRequiredService<SecondStep>(),
            s.GetRequiredService<Challenges>(),
            s.GetRequiredService<Communities>(),
            s.GetRequiredService<NpgsqlDataSource>(),
            s.GetRequiredService<FindFirstPage>()
        ));
        services.AddScoped<Letters>().AddScoped<AccountMove>().AddScoped<SecurityMail>().AddScoped<PasskeyBook>();
        services.AddSingleton<Sessions>().AddSingleton<AccountLinks>().AddSingleton<Challenges>().AddSingleton<SecondStep>();
        services.AddSingleton<SignInTries>().AddSingleton<Demo>();
        services.AddScoped<TokenBook>().AddSingleton<WhoIsCalling>(TokenCalling.Tell);
        services.AddSigningIn();
    }
}
