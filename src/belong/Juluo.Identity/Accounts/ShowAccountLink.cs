namespace Juluo.Identity;

/// <summary>GET /sign-in/links/{token} — shows the purpose of a mailed link without using it: mail scanners follow links too.</summary>
[Get("/sign-in/links/{token}", Requires.Nothing, Page = typeof(AccountLinkPage), PerMinute = 30, CountsFailures = true)]
internal sealed class ShowAccountLink(AccountLinks links, Clock clock) : Slice<ShowAccountLink.Input, AccountLinkOutput>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<AccountLinkOutput>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await links.Find(input.Token, stop) is { } link && link.OpenAt(clock.Now)
            ? new AccountLinkOutput(input.Token, link.Purpose, link.Email)
            : new AccountLinkOutput(input.Token, null, null);
}

/// <param name="Purpose">The purpose, or null if there is no such link or it has expired.</param>
public sealed record AccountLinkOutput(string Token, LinkPurpose? Purpose, string? Email);
