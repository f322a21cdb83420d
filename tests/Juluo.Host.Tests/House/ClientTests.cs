using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Juluo.Kernel;
using Juluo.Testing;

namespace Juluo.Host.Tests;

/// <summary>The committed description is good enough for a generator that is not ours: its client compiles without a cast, and is answered as its types say.</summary>
public sealed class ClientTests(TwoHouses houses) : IClassFixture<TwoHouses>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Juluo.Host.Tests", "Client");

    [Fact]
    public async Task A_client_that_others_generate_compiles_and_is_answered()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "openapi-typescript")))
            await Run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        var bin = Path.Combine(Folder, "node_modules", ".bin");
        await Run(
            Path.Combine(bin, "openapi-typescript"),
            Path.Combine(Repository.Root, "docs", "api", "openapi.json"),
            "-o",
            Path.Combine(Folder, "api.d.ts")
        );
        await Run(Path.Combine(bin, "tsc"), "-p", Folder);
        (await Run("node", Path.Combine(Folder, "out", "smoke.js"), houses.Address.ToString().TrimEnd('/'), await Token()))
            .Trim()
            .ShouldBe("well");
    }

    private async Task<string> Token()
    {
        using var client = await houses.As(nameof(Role.Member));
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var made = await client.PostAsJsonAsync(
            "/me/tokens",
            new
            {
                name = "smoke",
                scopes = new[] { "people.see", "own.read", "own.write" },
                days = 1,
            }
        );
        using var json = JsonDocument.Parse(await made.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("token").GetString()!;
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{Path.GetFileName(program)}: {await said}{await wrong}");
        return await said;
    }
}
