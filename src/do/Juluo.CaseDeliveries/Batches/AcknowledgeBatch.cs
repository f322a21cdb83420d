namespace Juluo.CaseDeliveries;

/// <summary>
/// POST /cases/deliveries/{id}/acknowledgement — takes the authority's answers, as a file or typed. Rejected cases are in review again, and the teams are notified. Either all
/// answers are taken or none.
/// </summary>
[Post(
    "/cases/deliveries/{id}/acknowledgement",
    CaseworkRights.TakePart,
    Form = typeof(ShowBatch),
    Say = "casedeliveries.answered",
    MostBytes = 2 * 1024 * 1024
)]
[FileField("file")]
internal sealed class AcknowledgeBatch(DeliveryStore store, CasesFacade cases, Juluo.Web.Uploads uploads)
    : Slice<AcknowledgeBatch.Input, Done>
{
    /// <param name="Answers">Lines of number, accepted or rejected, and reason; ignored if a file is given.</param>
    public sealed record Input(DeliveryBatchId Id, string? Answers = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await cases.Led(caller, stop) is not { } led || await store.Hold(input.Id, led, stop) is not { } batch)
            return new NotFound();
        if (batch.HandedOverAt is null)
            return new DeliveryErrors.NotHandedOver();
        var text = await Text(input, stop);
        if (text.Failed)
            return text.As<Done>();
        var answers = Acknowledgement.Read(text.Value, await store.Lines(batch.Id, stop));
        if (answers.Failed)
            return answers.As<Done>();
        foreach (var answer in answers.Value.OrderBy(a => a.Case.Value))
        {
            await store.Settle(batch.Id, answer.Case, answer.State, answer.Reason, stop);
            if (answer.State == DeliveryLineState.Rejected)
                await cases.TakeBack(answer.Case, caller.Self, batch.Id.ToString(), stop);
        }

        await store.Acknowledge(batch.Id, stop);
        return Done.It;
    }

    private async Task<Outcome<string>> Text(Input input, CancellationToken stop)
    {
        if (uploads["file"] is { } file)
        {
            await using var stream = file.OpenReadStream();
            return await TextFile.Read(stream, stop);
        }

        return FormText.Some(input.Answers) is { } typed ? typed : new DeliveryErrors.NoAnswers();
    }
}
