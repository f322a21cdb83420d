using UglyToad.PdfPig;

namespace Juluo.Records.Tests;

/// <summary>Petitions contain the decision for each conviction, and are the same whenever they are written.</summary>
public sealed class PetitionTests
{
    [SharedDataFact]
    public void The_fixtures_people_with_relief_have_a_petition_each_and_the_others_none()
    {
        var file = SharedData.Read("prop64-input.csv");
        var written = Petitions(file);
        written.Keys.ShouldBe(Petitions(file).Keys);
        foreach (var (name, pdf) in written)
            pdf.ShouldBe(Petitions(file)[name], name);
        written.ShouldNotBeEmpty();
        foreach (var (name, pdf) in written)
        {
            using var read = PdfDocument.Open(pdf);
            var text = string.Concat(read.GetPages().Select(p => p.Text));
            text.ShouldContain("It is asked that this conviction be", customMessage: name);
            text.ShouldContain("Judge of the Superior Court");
            text.ShouldContain("HS");
            text.ShouldContain("Rule:");
        }
    }

    private static Dictionary<string, byte[]> Petitions(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        var (review, fault) = BulkReview.Read(stream, Reviewing.Options());
        fault.ShouldBeNull();
        var written = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        review!.WritePetitions(stream, written.Add).ShouldBe(written.Count);
        return written;
    }
}
