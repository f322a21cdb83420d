namespace Juluo.People;

/// <summary>POST /people/consents/question — asks members who have not said whether their visits may be counted, when they next sign in. Each is asked once; the answer is always their own.</summary>
[Post("/people/consents/question", "people.manage")]
internal sealed class RequestConsents(ConsentStore store, Notifier notifier) : Slice<Nothing, RequestConsents.Output>
{
    public const string Kind = "people.consents";

    public sealed record Output(int Asked);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var askable = (await store.Askable(stop)).Where(p => p != caller.Person).ToList();
        return new Output(
            await notifier.Notify(askable, new(Kind, "consents:asked", "people.told.consents", new { }, "/me/privacy#consents"), stop)
        );
    }

    protected override Next After(Nothing input, Output output, Caller caller) =>
        new(
            "/today",
            "people.consents.asked",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.Asked.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
