using System.Text;

namespace Juluo.HelpDirectory.Tests;

/// <summary>Broken or malicious files: each is refused with the position and what to do, in time and memory bounded by the file's length.</summary>
public sealed class HsdsReaderTests
{
    private const string Good = "\"id\": \"ac148810-d857-441c-9679-408f346de14b\", \"name\": \"A\", \"status\": \"active\"";

    [Theory]
    [InlineData("", "NotJson { Line = 1 }")]
    [InlineData("[\n{\"id\": }]", "NotJson { Line = 2 }")]
    [InlineData("[]", "NoServices { }")]
    [InlineData("3", "NoServices { }")]
    [InlineData("{\"contents\": {}}", "/contents lacks name")]
    [InlineData("[7]", "NotObject { Pointer = /0 }")]
    [InlineData("[{\"name\": \"A\", \"status\": \"active\"}]", "Absent { Pointer = /0, Name = id }")]
    [InlineData(
        "[{\"id\": \"ac148810-d857-441c-9679-408f346de14c\", \"name\": \"<p>&nbsp;</p>\", \"status\": \"active\"}]",
        "Absent { Pointer = /0, Name = name }"
    )] // seen in a founded house: it was listed as “<p></p>”
    [InlineData("[{" + Good + ", \"phones\": {}}]", "NotList { Pointer = /0/phones }")]
    [InlineData("[{" + Good + ", \"phones\": [{\"number\": 5}]}]", "NotText { Pointer = /0/phones/0/number }")]
    [InlineData("[{" + Good + ", \"minimum_age\": \"twelve\"}]", "NotNumber { Pointer = /0/minimum_age }")]
    [InlineData("[{" + Good + ", \"minimum_age\": [1]}]", "NotNumber { Pointer = /0/minimum_age }")]
    [InlineData("[{" + Good + ", \"organization_id\": \"x\"}]", "NotId { Pointer = /0/organization_id }")]
    [InlineData("[{" + Good + ", \"assured_date\": \"1/3/26\"}]", "NotDate { Pointer = /0/assured_date }")]
    [InlineData("[{" + Good + ", \"schedules\": [{\"opens_at\": \"25:99\"}]}]", "NotTime { Pointer = /0/schedules/0/opens_at }")]
    [InlineData(
        "[{" + Good + ", \"schedules\": [{\"freq\": \"DAILY\"}]}]",
        "NotOneOf { Pointer = /0/schedules/0/freq, Names = WEEKLY, MONTHLY }"
    )]
    [InlineData("[{" + Good + "}, {" + Good + "}]", "Twice { Pointer = /1/id, First = /0 }")]
    [InlineData("[{" + Good + ", \"name\": \"B\"}]", "NotJson { Line = 1 }")]
    public void What_is_wrong_is_said_with_its_place(string file, string expected)
    {
        var fault = HsdsReader.Read(file).Faults[0].Error;
        if (expected.Contains("lacks"))
            fault.ShouldBeOfType<HsdsErrors.Absent>();
        else
            fault.ToString()!.Replace("Status = 422, ", "").ShouldContain(expected.Split(" {")[0]);
        foreach (
            var part in expected
                .Split(['{', '}', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(p => p.Contains('='))
        )
            fault.ToString()!.ShouldContain(part);
    }

    [Fact]
    public void What_is_there_and_wrong_is_not_said_to_be_absent_too()
    {
        var read = HsdsReader.Read("[{\"id\": \"x\", \"name\": \"A\", \"status\": \"open\", \"phones\": [{\"number\": 3}]}]");
        read.Faults.Select(f => f.Error.GetType().Name).ShouldBe(["NotId", "NotOneOf", "NotText"]);
        read.Faults.ShouldAllBe(f => f.Row == 1 && f.Name == "A");
    }

    [Fact]
    public void A_bomb_of_brackets_is_refused_by_its_depth()
    {
        HsdsReader.Read(new string('[', 1_000_000)).Faults.Single().Error.ShouldBeOfType<HsdsErrors.TooDeep>();
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200);
        HsdsReader.Read($"[{{{Good}, \"x\": {nested}}}]").Faults.Single().Error.ShouldBeOfType<HsdsErrors.TooDeep>();
    }

    [Fact]
    public void What_is_too_long_or_too_many_is_refused_with_its_place()
    {
        var longName =
            $"[{{\"id\": \"{Guid.CreateVersion7()}\", \"status\": \"active\", \"name\": \"{new string('a', HsdsReader.MostName + 1)}\"}}]";
        HsdsReader.Read(longName).Faults.Select(f => f.Error).OfType<HsdsErrors.TextTooLong>().Single().Pointer.ShouldBe("/0/name");
        var extra = $"[{{{Good}, \"x\": [\"{new string('a', HsdsReader.MostText + 1)}\"]}}]";
        HsdsReader.Read(extra).Faults.Single().Error.ShouldBeOfType<HsdsErrors.TextTooLong>().Pointer.ShouldBe("/0/x");
        var phones = $"[{{{Good}, \"phones\": [{string.Join(',', Enumerable.Repeat("{\"number\": \"1\"}", HsdsReader.MostItems + 1))}]}}]";
        HsdsReader.Read(phones).Faults.Single().Error.ShouldBeOfType<HsdsErrors.ListTooLong>().Pointer.ShouldBe("/0/phones");
        var many = $"[{string.Join(',', Enumerable.Repeat("{}", HsdsReader.MostServices + 1))}]";
        HsdsReader.Read(many).Faults.Single().Error.ShouldBeOfType<HsdsErrors.TooManyServices>();
        HsdsReader.Read($"[{string.Join(',', Enumerable.Repeat("{}", 1000))}]").Faults.Count.ShouldBe(100, "no one reads more");
    }

    [Fact]
    public void What_no_one_sees_is_taken_out_and_what_is_empty_is_not_kept()
    {
        var service = HsdsReader
            .Read($"[{{{Good}, \"description\": \"a\\u202eb\\u0000c\", \"url\": \"\", \"email\": null, \"minimum_age\": \"12\"}}]")
            .Services.Single();
        service.Text("description").ShouldBe("abc");
        service.ContainsKey("url").ShouldBeFalse();
        service.ContainsKey("email").ShouldBeFalse();
        service.Number("minimum_age").ShouldBe(12);
    }

    [Fact]
    public void Text_of_any_kind_is_read_or_refused_and_never_breaks()
    {
        var random = new Random(7);
        var letters = "[]{}:,\"0123456789truefalsnl\\ \n\u0000é臺".ToCharArray();
        for (var i = 0; i < 3000; i++)
        {
            var text = new StringBuilder($"[{{{Good}, \"phones\": [{{\"number\": \"1\"}}]}}]");
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                text[random.Next(text.Length)] = letters[random.Next(letters.Length)];
            var read = HsdsReader.Read(text.ToString());
            (read.Services.Count + read.Faults.Count).ShouldBeGreaterThan(0);
        }
    }
}
