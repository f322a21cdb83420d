using Juluo.Documents;

namespace Juluo.CaseDeliveries;

/// <summary>Fills in a form for a case: the authority's own, or a generated one with a field for each question.</summary>
internal sealed class CaseForm(
    DeliverySetting setting,
    LocalizedText service,
    PdfForm? own,
    IReadOnlyList<FieldSource> sources,
    PdfTypeface? face
)
{
    public static async Task<CaseForm> Of(
        DeliverySetting setting,
        LocalizedText service,
        DeliverySettingStore settings,
        InstalledTypeface typeface,
        CancellationToken stop
    )
    {
        HeldLock.Refuse("reading a PDF");
        var bytes = await settings.Form(setting.Service, stop);
        var own = bytes is null ? null : PdfForm.Read(bytes, out _);
        var sources = FieldMapText.Read(setting.FieldMap, null, null);
        return new(setting, service, own, sources.Failed ? [] : sources.Value, typeface.Read());
    }

    public byte[] Fill(DeliveryLine line, ReadSubmission read, DateTimeZone zone)
    {
        HeldLock.Refuse("filling in a PDF");
        var cells = AnswerCells.All(line.Number, line.SentAt, line.Language, read, zone);
        return own is not null ? own.Fill(Values(own, cells), face) : Ours(line, read, cells);
    }

    private Dictionary<string, string> Values(PdfForm form, Dictionary<string, string> cells)
    {
        var kinds = form.Fields.ToDictionary(f => f.Name, f => f.Kind, StringComparer.Ordinal);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var value = source.Of(cells);
            if (kinds.GetValueOrDefault(source.Field) == PdfFieldKind.Check && value is "yes" or "no")
                value = value == "yes" ? "true" : "";
            values[source.Field] = value;
        }

        return values;
    }

    private byte[] Ours(DeliveryLine line, ReadSubmission read, Dictionary<string, string> cells)
    {
        var sheet = new PdfSheet(Both(service.Zh, service.En), line.Number, Languages.Chinese, face);
        sheet.Paragraph($"{setting.Authority} · {line.Number} · {cells[AnswerCells.Sent]}");
        foreach (var page in read.Definition.Pages)
        {
            if (page.Title is { } title)
                sheet.Heading(Both(title.In(Languages.Chinese), title.In(Languages.English)));
            foreach (var question in page.Questions)
                Put(sheet, question, read.Answers[question.Name]);
        }

        return sheet.Write();
    }

    private static void Put(PdfSheet sheet, FormQuestion question, AnswerValue? answer)
    {
        var label = Both(question.Label.In(Languages.Chinese), question.Label.In(Languages.English));
        if (question.Kind is FormQuestionKind.YesNo or FormQuestionKind.Consent)
            sheet.Box(question.Name, label, answer is SaidYesNo { Yes: true } or SaidConsent { Agreed: true });
        else
            sheet.Field(question.Name, label, Said(question, answer));
    }

    // Formatted for people; programs read the table.
    private static string Said(FormQuestion question, AnswerValue? answer) =>
        answer switch
        {
            null => "",
            SaidMoney money => $"{money.Currency} {money.Number?.ToString("#,0.##", CultureInfo.InvariantCulture)}",
            SaidChoice choice => Choice(question, choice.Choice),
            SaidSeveral several => string.Join("\n", several.Choices.Select(c => Choice(question, c))),
            SaidAddress a => a.Line,
            SaidPerson p => string.Join('\n', new[] { p.Name, p.Email, p.Phone }.Where(t => !string.IsNullOrEmpty(t))),
            SaidRows rows => string.Join(
                '\n',
                rows.Rows.Select(
                    (r, i) =>
                        $"{i + 1}. "
                        + string.Join(
                            "; ",
                            question
                                .Columns.Where(c => r.ContainsKey(c.Name))
                                .Select(c => $"{c.Label.In(Languages.Chinese)} {Said(c, r[c.Name]).ReplaceLineEndings(", ")}")
                        )
                )
            ),
            SaidYesNo yesNo => yesNo.Yes ? "是 Yes" : "否 No",
            _ => string.Join(' ', AnswerCells.Of(question, answer).Select(c => c.Value)),
        };

    private static string Choice(FormQuestion question, string name) =>
        question.Choices.FirstOrDefault(c => c.Name == name)?.Label is { } label
            ? Both(label.In(Languages.Chinese), label.In(Languages.English))
            : name;

    private static string Both(string? zh, string? en) => zh == en || en is null ? zh ?? "" : $"{zh} {en}";
}
