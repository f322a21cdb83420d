namespace Juluo.CaseDeliveries;

/// <summary>Writes the cases of a batch as files, one case at a time.</summary>
internal sealed class BatchFiles(UnitOfWork work, FormsFacade forms)
{
    private static readonly JsonWriterOptions Written = new()
    {
        Indented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads the cases in order, logging each view for its applicant. Cases whose answers have been deleted are left out.</summary>
    public async IAsyncEnumerable<(DeliveryLine Line, ReadSubmission Read)> Cases(
        IReadOnlyList<DeliveryLine> lines,
        Caller caller,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        foreach (var line in lines)
            if (await forms.Read(line.Submission, caller.Person, stop) is { } read)
                yield return (line, read);
    }

    /// <summary>Writes a table. Its columns are the questions of the newest form in order, then questions that only older forms have.</summary>
    public async Task Csv(FileStream to, IReadOnlyList<DeliveryLine> lines, CancellationToken stop)
    {
        var columns = new List<string>(AnswerCells.Own);
        var known = new HashSet<string>(columns, StringComparer.Ordinal);
        var seen = new HashSet<FormDefinition>();
        for (var i = lines.Count - 1; i >= 0; i--)
            if (await forms.Read(lines[i].Submission, null, stop) is { } read && seen.Add(read.Definition))
                columns.AddRange(read.Definition.Questions.SelectMany(AnswerCells.Columns).Where(known.Add));
        await SafeCsv.Write(to, [columns], stop);
        foreach (var line in lines)
            if (await forms.Read(line.Submission, null, stop) is { } read)
            {
                var cells = AnswerCells.All(line.Number, line.SentAt, line.Language, read, work.Community.Zone);
                // The byte order mark is written once: a stream that is not at its beginning gets none.
                await SafeCsv.Write(to, [columns.ConvertAll(c => cells.GetValueOrDefault(c))], stop);
            }
    }

    public async Task Json(
        Stream to,
        DeliveryBatch batch,
        DeliverySetting setting,
        IReadOnlyList<DeliveryLine> lines,
        CancellationToken stop
    )
    {
        await using var json = new Utf8JsonWriter(to, Written);
        json.WriteStartObject();
        json.WriteString("authority", setting.Authority);
        json.WriteNumber("batch", batch.Number);
        json.WriteString("made", batch.MadeAt.ToString());
        json.WriteStartArray("cases");
        var held = 0;
        foreach (var line in lines)
        {
            if (await forms.Read(line.Submission, null, stop) is not { } read)
                continue;
            held++;
            json.WriteStartObject();
            json.WriteString("number", line.Number);
            json.WriteString("sent", line.SentAt?.ToString());
            json.WriteString("language", line.Language);
            json.WriteStartObject("answers");
            foreach (var question in read.Definition.Questions)
            {
                json.WritePropertyName(question.Name);
                JsonSerializer.Serialize(json, AnswerCells.Plain(question, read.Answers[question.Name]));
            }

            json.WriteEndObject();
            json.WriteEndObject();
            await json.FlushAsync(stop);
        }

        json.WriteEndArray();
        json.WriteNumber("chosen", batch.Chosen);
        json.WriteNumber("deleted", batch.Chosen - held);
        json.WriteEndObject();
    }
}
