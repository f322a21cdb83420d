using Microsoft.AspNetCore.DataProtection;

namespace Juluo.Reception;

/// <summary>GET /me/mail — letters and parcels that were taken in for me.</summary>
[Get("/me/mail", Needs.SignIn, Page = typeof(MyMailPage))]
public sealed class ShowMyMail(Work work, Clock clock, IDataProtectionProvider protection) : Slice<Nothing, ShowMyMail.Output>
{
    private const int Most = 100;

    public sealed record Output(IReadOnlyList<MailItem> Items, IReadOnlyList<MailHolder> Addresses);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(
            await new MailBook(work, clock).Of(caller.Self, Most, stop),
            await new MailHolderBook(work, clock, protection).Of(caller.Self, stop)
        );
}
