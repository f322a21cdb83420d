using System.Diagnostics;
using System.Text;
using Juluo.Records;
using Juluo.Testing;

namespace Juluo.Journeys;

/// <summary>
/// A prosecutor's office reviews its file on its own machine: the first export was truncated, and the row is named; the second is decided, with a page to read, a table of every decision and a
/// petition to sign for each person. Nothing is sent anywhere, and the page names no person.
/// </summary>
public sealed class RecordsJourney(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private static readonly (string Subject, string Name, string Born, string Day, string Offense, string Status)[] Records =
    [
        ("1", "RIVERA,ANA", "19620310", "19980612", "11359 HS-POSSESS FOR SALE", "FELONY"),
        ("1", "RIVERA,ANA", "19620310", "20010201", "459 PC-BURGLARY", "FELONY"),
        ("2", "CHEN,BO", "19900822", "20100914", "11357 HS-POSSESS MARIJUANA", "MISDEMEANOR"),
        ("3", "DOE,JANE", "19850105", "20140430", "11360 HS-TRANSPORT/SELL", "FELONY"),
        ("4", "OKAFOR,SAM", "19700615", "20160709", "11358 HS-CULTIVATE", "FELONY"),
        ("4", "OKAFOR,SAM", "19700615", "20171005", "11359 HS-POSSESS FOR SALE", "FELONY"),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("records-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Journey("S3")]
    public async Task A_prosecutors_file_is_refused_with_its_row_and_then_reviewed()
    {
        Export("cut off, here");
        var refused = await Review();
        refused.Code.ShouldBe(2);
        refused.Aside.ShouldContain($"Row {Records.Length + 2}");
        Directory.Exists(Path.Combine(folder, "results")).ShouldBeFalse();

        Export();
        (await Review()).Code.ShouldBe(0);
        var results = Path.Combine(folder, "results");
        var decisions = await File.ReadAllLinesAsync(Path.Combine(results, "Decisions.csv"));
        decisions.Length.ShouldBe(1 + 5);
        var petitions = Directory.GetFiles(Path.Combine(results, "petitions"));
        petitions.ShouldAllBe(p => File.ReadAllText(p, Encoding.Latin1).StartsWith("%PDF-", StringComparison.Ordinal));

        foreach (var look in (Look[])[new(1280, "light", "en"), new(390, "dark", "en")])
        {
            await using var reader = await browser.Open(new Uri("http://127.0.0.1/"), look);
            await reader.Page.GotoAsync($"file://{results}/Summary.html");
            (await reader.Text("h1")).ShouldContain("SACRAMENTO");
            var shown = await reader.Page.EvaluateAsync<int[]>(
                "() => [...document.querySelectorAll('.figures strong')].map(e => Number(e.textContent))"
            );
            shown.Sum().ShouldBe(5);
            foreach (var (at, word) in ((string[])["dismiss", "reduce", "none", "unknown"]).Index())
                shown[at].ShouldBe(decisions.Count(d => d.Split(',').Contains(word)), word);
            (await reader.Text("main")).ShouldContain(petitions.Length == 1 ? "1 petition is" : $"{petitions.Length} petitions are");
            var text = await reader.Text("main");
            Records.ShouldAllBe(r => !text.Contains(r.Name.Split(',')[0], StringComparison.OrdinalIgnoreCase));
            (await reader.Axe()).ShouldBeEmpty();
            (await reader.IsWiderThanTheScreen()).ShouldBeFalse();
            reader.Strangers.ShouldBeEmpty();
            await reader.Picture("records-summary");
        }
    }

    private async Task<(int Code, string Aside)> Review()
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    typeof(Modules).Assembly.Location,
                    "review",
                    Path.Combine(folder, "records.csv"),
                    "--rules",
                    "prop64-11361-8",
                    "--at",
                    "2026-11-02",
                    "--petitions",
                    "--quiet",
                    "--out",
                    Path.Combine(folder, "results"),
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                Environment = { ["LC_ALL"] = "C" },
            }
        )!;
        var aside = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, aside);
    }

    private void Export(string? last = null)
    {
        var columns = RecordLayout.Columns.ToList();
        var lines = new List<string> { string.Join(',', columns) };
        foreach (var (record, order) in Records.Select((r, i) => (r, i)))
        {
            var fields = Enumerable.Repeat("", columns.Count).ToArray();
            foreach (
                var (column, value) in new[]
                {
                    ("SUBJECT_ID", record.Subject),
                    ("PRI_NAME", $"\"{record.Name}\""),
                    ("PRI_DOB", record.Born),
                    ("STP_EVENT_DATE", record.Day),
                    ("STP_TYPE_DESCR", "COURT ACTION"),
                    ("STP_ORI_CNTY_NAME", "SACRAMENTO"),
                    ("CNT_ORDER", $"{order + 1:000}001000000"),
                    ("OFFENSE_DESCR", record.Offense),
                    ("DISP_DESCR", "CONVICTED"),
                    ("CONV_STAT_DESCR", record.Status),
                }
            )
                fields[columns.IndexOf(column)] = value;
            lines.Add(string.Join(',', fields));
        }

        if (last is not null)
            lines.Add(last);
        File.WriteAllText(Path.Combine(folder, "records.csv"), string.Join('\n', lines) + "\n", Encoding.ASCII);
    }
}
