namespace Juluo.Identity;

/// <summary>Mails the requested link in the language of the page. An unknown address gets no mail, unless an account is to get it.</summary>
internal sealed class MailLink(
    UnitOfWork work,
    Clock clock,
    UserManager<Account> users,
    AccountLinks links,
    Mailer mailer,
    Catalogue catalogue,
    PublicAddress address,
    IDataProtectionProvider protection
) : Reaction<LinkAsked>
{
    private const string Purpose = "asked links";

    public static string Seal(IDataProtectionProvider protection, string email) => protection.CreateProtector(Purpose).Protect(email);

    public override async Task React(LinkAsked fact, CancellationToken stop)
    {
        if (Open(fact.Address) is not { } email)
            return;
        var account = await users.FindByEmailAsync(email);
        if (fact.Purpose == LinkPurpose.Move ? account is not null : account is null && fact.Purpose != LinkPurpose.SignUp)
            return;
        // Signing up again with an existing account mails a sign-in link instead, as the page must not reveal it.
        var purpose = account is not null && fact.Purpose == LinkPurpose.SignUp ? LinkPurpose.SignIn : fact.Purpose;
        if (await links.Make(purpose, account?.Email ?? email, account?.Id ?? fact.For, fact.Back, stop) is not { } token)
            return;
        var text = (fact.Purpose, purpose) switch
        {
            (LinkPurpose.SignUp, LinkPurpose.SignIn) => "sign-up-known",
            (_, LinkPurpose.SignUp) => "sign-up",
            (_, LinkPurpose.SignIn) => "sign-in",
            (_, LinkPurpose.Move) => "move",
            _ => "reset",
        };
        var words = new Words(catalogue, fact.Language, work.Community.Zone);
        var url = address.Of(work.Community, AccountLinks.Path(token), fact.Language);
        var with = new { community = work.Community.Name.In(fact.Language), minutes = (int)AccountLinks.Lifetime(purpose).TotalMinutes };
        await mailer.Send(
            new(
                $"account-link:{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)))[..32]}",
                account?.Email ?? email,
                fact.Language,
                words.Say($"identity.mail.{text}.subject", with),
                words.Say($"identity.mail.{text}", with) + "\n\n" + url,
                [(words[$"identity.mail.{text}.button"], url)]
            )
            {
                Ends = clock.Now + AccountLinks.Lifetime(purpose),
            },
            stop
        );
    }

    /// <summary>Decrypts an address; null if the keys are gone, for example after restoring a backup.</summary>
    private string? Open(string address)
    {
        try
        {
            return protection.CreateProtector(Purpose).Unprotect(address);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
