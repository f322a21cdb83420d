namespace Juluo.Host.Commands;

/// <summary><c>juluo door</c>: the standalone door gateway, which does not depend on the rest of this program and parses its own arguments (docs/doors.md).</summary>
internal static class DoorCommand
{
    public const string Name = "door";

    public static Command Build() => new(Name, "Be the gateway at some doors.");

    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        using var ended = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            ended.Cancel();
        };
        return await GatewayProgram.Run(args, ended.Token);
    }
}
