using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /check/undelivered — lists the emails that the mail server has not accepted and the events that could not be handled, with the reasons.</summary>
[Get("/check/undelivered", "delivery.check", Page = typeof(UndeliveredPage))]
public sealed class ShowUndelivered(Undelivered undelivered) : Slice<Nothing, ShowUndelivered.Output>
{
    public sealed record Output(IReadOnlyList<Undelivered.Letter> Mails, IReadOnlyList<Undelivered.Fact> Events, bool MayRetry);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await undelivered.Mails(stop), await undelivered.Facts(stop), caller.May("web.settings"));
}
