using System.Text;

namespace Juluo.Documents.Tests;

/// <summary>Files encrypted by qpdf 11.3 in every way that it supports, with a password for opening and with one for changes alone; <c>qpdf --requires-password</c> agrees with each.</summary>
public sealed class PasswordTests
{
    public static TheoryData<string, bool, string> Encrypted()
    {
        var data = new TheoryData<string, bool, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Files", "passwords.tsv")).Skip(1))
            data.Add(line.Split('\t')[0], line.Split('\t')[1] == "yes", line.Split('\t')[2]);
        return data;
    }

    [Theory] // two of revision 6 were seen to fail with the last round counted from 0
    [MemberData(nameof(Encrypted))]
    public void A_password_is_asked_where_the_empty_one_does_not_open(string kind, bool locked, string file) =>
        PdfPassword.IsAsked(Convert.FromBase64String(file)).ShouldBe(locked, kind);

    [Theory]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF", false)]
    [InlineData("%PDF-1.4\ntrailer<</Root 1 0 R/Encrypt 9 0 R>>\n%%EOF", false)]
    [InlineData("%PDF-1.4\ntrailer<</Root 1 0 R/Encrypt", false)]
    [InlineData(
        "%PDF-1.4\n4 0 obj<</Filter/Standard/V 1/R 2/O(a)/U(a)/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 4 0 R/ID[(a)(a)]>>\n%%EOF",
        true
    )]
    [InlineData("%PDF-1.4\n4 0 obj<</Filter/Standard/V 9/R 9>>endobj\ntrailer<</Root 1 0 R/Encrypt 4 0 R>>\n%%EOF", true)]
    [InlineData("%PDF-1.4\ntrailer<</Root 1 0 R/Encrypt<</Filter/Adobe.PubSec/V 4>>>>\n%%EOF", true)]
    [InlineData("", false)]
    public void Damaged_and_strange_files_are_answered_too(string file, bool locked) =>
        PdfPassword.IsAsked(Encoding.Latin1.GetBytes(file)).ShouldBe(locked);

    [Fact]
    public void Mutilated_files_never_throw()
    {
        var random = new Random(11);
        var files = Encrypted().Select(row => Convert.FromBase64String((string)row[2])).ToArray();
        for (var round = 0; round < 5000; round++)
        {
            var file = (byte[])files[round % files.Length].Clone();
            for (var k = 0; k < 8; k++)
                file[random.Next(file.Length)] = (byte)random.Next(256);
            Should.NotThrow(() => PdfPassword.IsAsked(file));
        }
    }
}
