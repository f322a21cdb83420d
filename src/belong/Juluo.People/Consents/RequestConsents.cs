namespace Juluo.People;

/// <summary>POST /people/consents/question — an operator asks those who sign in here and have not said whether their presence may count. Each is asked so once; nobody can answer for them.</summary>
[Post("/people/consents/question", "people.manage")]
internal sealed class RequestConsents(ConsentStore store, Notifier notifier) : Slice<Nothing, RequestConsents.Output>
{
    public const string Kind = "people.consents";

    public sealed record Output(int Asked);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var askable = (await store.Askable(stop)).Where(p => p != caller.Person).ToList();
        return new Output(
            await notifier.Tell(askable, new(Kind, "consents:asked", "people.told.consents", new { }, "/me/privacy#consents"), stop)
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
