using System.Diagnostics;
using System.Text;

namespace Juluo.Host.Tests;

/// <summary>
/// <c>juluo review</c> as typed: killed in the middle it continues to the same bytes, and a refused file leaves nothing behind. Seen to fail with a journal that is written
/// before its tables, and with tables that are created under their final names.
/// </summary>
public sealed class ReviewTests : IDisposable
{
    private static readonly string[] Names =
    [
        "All_Results.csv",
        "All_Results_Condensed.csv",
        "Prop64_Results.csv",
        "Decisions.csv",
        "Summary.html",
        "Summary.json",
    ];
    private readonly string folder = Directory.CreateTempSubdirectory("review-").FullName;

    private string File => Path.Combine(folder, "records.csv");

    private string Out(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact] // by day, ResumeTests: writing goes on from every place that was reached
    [Trait("Category", "Nightly")]
    public async Task Killed_in_the_middle_it_goes_on_to_the_same_bytes()
    {
        Write(120_000);
        (await Launch.Run(null, "", Typed("whole"))).Code.ShouldBe(0);

        var killed = 0;
        for (var attempt = 0; attempt < 20 && killed < 2; attempt++)
            killed += await KillOnceItWrites("killed") ? 1 : 0;
        killed.ShouldBe(2);
        Names.ShouldAllBe(n => !System.IO.File.Exists(Path.Combine(Out("killed"), n)));
        System.IO.File.Exists(Path.Combine(Out("killed"), "review.journal")).ShouldBeTrue();

        (await Launch.Run(null, "", Typed("killed"))).Code.ShouldBe(0);
        Directory.GetFiles(Out("killed")).Select(Path.GetFileName).ShouldBe(Names, ignoreOrder: true);
        foreach (var name in Names)
            Same(await Read("killed", name), await Read("whole", name)).ShouldBeTrue(name);
    }

    [Fact]
    public async Task A_file_that_is_refused_leaves_nothing_behind()
    {
        Write(100, "a,b\n");

        var ended = await Launch.Run(null, "", Typed("out"));

        ended.Code.ShouldBe(2);
        ended
            .Aside.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]
            .ShouldBe(
                $"{File}: Row 102: There are 2 fields where 95 are expected. Look for a line that was broken or cut off, and export the file again."
            );
        Directory.Exists(Out("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_county_that_no_row_has_is_refused_with_those_that_there_are()
    {
        Write(10);

        var ended = await Launch.Run(null, "", [.. Typed("out").Select(w => w == "SACRAMENTO" ? "Sacrament" : w)]);
        ended.Code.ShouldBe(2);
        ended.Aside.Trim().ShouldBe("--county can’t be “Sacrament”. Use SACRAMENTO.");
    }

    [Theory]
    [InlineData("review", "bin/juluo review needs a file.")]
    [InlineData("review /nowhere.csv --county X --out Y", "File /nowhere.csv not found.")]
    [InlineData("review /dev/null --county X", "--out")]
    [InlineData("review /dev/null --county X --out Y --at soon", "--at can’t be “soon”.")]
    [InlineData("review /dev/null --county X --out Y --rules none", "--rules can’t be “none”.")]
    [InlineData("review /dev/null --county X --out Y --rules prop64-11361-8 --reading prior=never", "prior=before_review")]
    public async Task A_mistake_is_answered_with_one_sentence(string typed, string sentence)
    {
        var ended = await Launch.Run(null, "", typed.Split(' '));

        ended.Code.ShouldBe(2);
        ended.Aside.ShouldContain(sentence);
        ended.Aside.Trim().Split('\n').Length.ShouldBe(1, ended.Aside);
    }

    private static bool Same(byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b);

    private string[] Typed(string to) =>
        ["review", File, "--rules", "prop64-11361-8", "--county", "SACRAMENTO", "--at", "2019-11-11", "--out", Out(to)];

    private async Task<byte[]> Read(string to, string name) => await System.IO.File.ReadAllBytesAsync(Path.Combine(Out(to), name));

    /// <summary>Kills it as soon as its journal has a new entry; false if it completed before.</summary>
    private async Task<bool> KillOnceItWrites(string to)
    {
        var journal = Path.Combine(Out(to), "review.journal");
        DateTime Said() => System.IO.File.Exists(journal) ? System.IO.File.GetLastWriteTimeUtc(journal) : default;
        var before = Said();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Modules).Assembly.Location, .. Typed(to), "--quiet"]) { UseShellExecute = false }
        )!;
        while (!process.HasExited && Said() == before)
            Thread.Yield();
        process.Kill();
        await process.WaitForExitAsync();
        return process.ExitCode != 0;
    }

    private void Write(int rows, string last = "")
    {
        var columns = Juluo.Records.RecordLayout.Columns.ToList();
        using var file = new StreamWriter(File, append: false, Encoding.ASCII);
        file.Write(string.Join(',', columns) + "\n");
        var fields = Enumerable.Repeat("some text", columns.Count).ToArray();
        for (var row = 0; row < rows; row++)
        {
            foreach (
                var (column, value) in new[]
                {
                    ("SUBJECT_ID", $"{row % 9_000}"),
                    ("PRI_NAME", "\"DOE,JANE\""),
                    ("PRI_DOB", "19700615"),
                    ("STP_EVENT_DATE", $"20{row % 16:00}0304"),
                    ("STP_TYPE_DESCR", "COURT ACTION"),
                    ("STP_ORI_CNTY_NAME", "SACRAMENTO"),
                    ("CNT_ORDER", $"{row:000000}001000"),
                    ("OFFENSE_DESCR", row % 3 == 0 ? "11359 HS-POSSESS FOR SALE" : "459 PC-BURGLARY"),
                    ("DISP_DESCR", "CONVICTED"),
                    ("CONV_STAT_DESCR", "FELONY"),
                }
            )
                fields[columns.IndexOf(column)] = value;
            file.Write(string.Join(',', fields) + "\n");
        }

        file.Write(last);
    }
}
