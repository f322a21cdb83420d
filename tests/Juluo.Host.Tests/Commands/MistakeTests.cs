using System.Net;
using System.Net.Sockets;

namespace Juluo.Host.Tests;

/// <summary>An everyday mistake is answered by one sentence without a stack trace. Each was seen as a trace, as three messages, or as no help at all.</summary>
public sealed class MistakeTests
{
    [Theory]
    [InlineData("chek", "“chek” is not a command. Did you mean bin/juluo check?")]
    [InlineData("check --jsn", "bin/juluo check does not accept “--jsn”. Did you mean --json?")]
    [InlineData("import", "bin/juluo import needs a file.")]
    [InlineData("import x --start", "--start needs a value. Enter it after the option.")]
    [InlineData("import x --start yesterday", "--start can’t be “yesterday”. Enter a date such as 2026-11-02.")]
    [InlineData("import /tmp", "/tmp is a folder.")]
    [InlineData("demo --port lots", "--port can’t be “lots”. Enter a whole number.")]
    [InlineData("db", "Add one of these to bin/juluo db: apply, backup, restore.")]
    [InlineData("db apply", "The database is not responding")]
    [InlineData("evaluate /nowhere/at-all", "There is no folder /nowhere/at-all.")]
    [InlineData("serve --urls nonsense", "The program can’t listen on “nonsense”.")]
    [InlineData(
        "found X --slug x-1 --zone Mars/Base --operator-email a@b.example --operator-name A",
        "The time zone “Mars/Base” does not exist."
    )]
    public async Task A_mistake_is_answered_with_one_sentence(string typed, string sentence)
    {
        var ended = await Launch.Run(null, "", typed.Split(' '));
        ended.Code.ShouldBeInRange(1, 3);
        ended.Aside.ShouldContain(sentence);
        ended.Aside.Trim().Split('\n').Length.ShouldBe(1, ended.Aside);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var ended = await Launch.Run(null, "", "serve", "--urls", $"http://127.0.0.1:{port}");
        ended.Code.ShouldBe(2);
        ended.Aside.ShouldStartWith($"Another program uses port {port}");
    }

    [Fact]
    public async Task Help_calls_the_program_by_its_launcher()
    {
        var ended = await Launch.Run(null, "", "help", "import");
        ended.Code.ShouldBe(0);
        ended.Said.ShouldContain("bin/juluo import <file> [options]");
    }
}
