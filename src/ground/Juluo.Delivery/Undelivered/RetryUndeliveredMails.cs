namespace Juluo.Delivery;

/// <summary>POST /check/undelivered/mails/retries — sends again the emails that the mail server has not accepted, including those that it refused.</summary>
[Post("/check/undelivered/mails/retries", "web.settings", Then = "/check/undelivered", Say = "undelivered.mails.again")]
internal sealed class RetryUndeliveredMails(Undelivered undelivered) : Slice<Nothing, RetryUndeliveredMails.Output>
{
    public sealed record Output(int Count);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await undelivered.SendAgain(stop));
}
