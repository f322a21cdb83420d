using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.HelpDirectory.Tests;

/// <summary>A community with a help directory. The first of its people maintains it; no one else has a right.</summary>
internal sealed class Neighbours(Ground ground, Community here, IReadOnlyList<PersonId> people) : Cast(ground, here, people)
{
    public PersonId Keeps => People[0];

    public static async Task<Neighbours> Of(Ground ground, int members = 2)
    {
        var (here, people) = await Gather(ground, "厝邊", members);
        return new(ground, here, people);
    }

    public Task<TOutput> Run<TSlice, TInput, TOutput>(TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull => Good<TSlice, TInput, TOutput>(Keeps, input, HelpRights.Manage);

    public Task<Outcome<TOutput>> Try<TSlice, TInput, TOutput>(TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull => Do<TSlice, TInput, TOutput>(Keeps, input, HelpRights.Manage);

    public async Task<HelpEntryId> Add(
        string name = "法律諮詢",
        string phones = "02-2345-6789",
        string weekdays = "9-12, 13:30-17",
        HelpKind kind = HelpKind.Legal
    ) =>
        (
            await Run<AddHelpEntry, AddHelpEntry.Input, Created<HelpEntryId>>(
                new()
                {
                    Name = new(name, kind == HelpKind.Legal ? "Legal clinic" : null),
                    Kinds = [kind],
                    Organisation = new("城北法律服務隊"),
                    Place = new("社區中心"),
                    Street = new("延平北路二段 80 號"),
                    City = new("臺北市"),
                    Coordinates = "25.0583, 121.5117",
                    Phones = phones,
                    Weekdays = weekdays,
                    Bring = new("身分證件\n契約", "ID\nContracts"),
                    Languages = ["zh", "en"],
                    Cost = new("免費", "Free"),
                }
            )
        ).Id;

    public Task<ShowHelpEntry.Output> Show(HelpEntryId id) => Run<ShowHelpEntry, ShowHelpEntry.Input, ShowHelpEntry.Output>(new(id));

    public Task<Outcome<Done>> Report(HelpEntryId id, string phones, string? note = null) =>
        Do<ReportMistake, ReportMistake.Input, Done>(null, new(id, CorrectionSubject.Phones, note) { Phones = phones });

    public async Task<HelpUploadId> Upload(string json, string source = "清單") =>
        await Ground.In(
            Here,
            s => new HelpUploadStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Keep(source, json, Keeps, default)
        );

    public async Task<PreviewHelp.Output> Preview(string json, string source = "清單") =>
        await Run<PreviewHelp, PreviewHelp.Input, PreviewHelp.Output>(new(await Upload(json, source)));

    public async Task<Outcome<ImportHelp.Output>> Import(string json, bool close = false, string source = "清單") =>
        await Try<ImportHelp, ImportHelp.Input, ImportHelp.Output>(new(await Upload(json, source), close));

    /// <summary>All listed entries, complete, as exported.</summary>
    public Task<List<System.Text.Json.Nodes.JsonObject>> Whole() =>
        Ground.In(
            Here,
            async s =>
                (
                    await new HelpEntryStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).All(closed: true, default)
                ).ConvertAll(d => HsdsGaps.Fill(d.Whole(), "service"))
        );
}
