namespace Juluo.Sample;

/// <summary>The forms of a sample: a registration with some answers, and an application with documents that is open to everyone.</summary>
internal sealed class SampleForms(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private const int MostSent = 5;

    private readonly Acting acting = new(services, sample, ids, stop);

    private static readonly string[] Remarks =
    [
        "第一次來，請問有停車位嗎？",
        "會帶一位朋友一起來。",
        "可以提早半小時到幫忙佈置。",
        "想認識做設計的夥伴。",
    ];

    /// <param name="runs">The operator of the community.</param>
    public async Task<bool> Make(PersonId runs)
    {
        var registration = await Publish(runs, "registration", new("中庭晚餐報名", "Courtyard dinner"));
        await Publish(runs, "application", new("工作桌補助申請", "Support for a desk"));
        var senders = sample
            .People.Where(p => p.Role is SampleRole.Member or SampleRole.Resident)
            .Select(p => (Id: ids[p.Number], p.Name))
            .Take(MostSent);
        foreach (var (place, sender) in senders.Index())
            await Send(registration, sender.Id, sender.Name, place);
        return true;
    }

    private async Task<FormId> Publish(PersonId runs, string template, LocalizedText title)
    {
        var form = await acting.Make<FormId>(runs, "/forms", ("title", title), ("template", template));
        await acting.Post(runs, $"/forms/{form}/publication", ("untranslated", true));
        return form;
    }

    private async Task Send(FormId form, PersonId sender, string name, int place)
    {
        var submission = await acting.Make<SubmissionId>(sender, $"/forms/{form}/submissions");
        await Answer("who", ("who-name", name), ("who-phone", $"0912 345 {600 + place}"));
        await Answer("coming", ("people", $"{1 + (place % 3)}"), ("meal", place % 2 == 0 ? "anything" : "vegetarian"));
        await Answer("remarks", ("remarks", place < Remarks.Length ? Remarks[place] : ""));
        await acting.Post(sender, $"/submissions/{submission}/sending");

        Task Answer(string page, params (string Field, string Value)[] typed) =>
            acting.Post(
                sender,
                $"/submissions/{submission}/pages/{page}",
                ("answers", typed.ToDictionary(t => t.Field, t => new[] { t.Value }))
            );
    }
}
