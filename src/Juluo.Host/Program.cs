using System.CommandLine;
using System.Globalization;
using Juluo.Host.Commands;
using Juluo.Kernel.Postgres;

// Numbers for machines are written one way everywhere; for people, Words writes them in the reader's.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var root = new RootCommand("Juluo 聚落: the operating system of a micro-cluster.")
{
    DemoCommand.Build(),
    ServeCommand.Build(),
    CheckCommand.Build(),
    ImportCommand.Build(),
    EvaluateCommand.Build(),
    DbCommand.Build(),
};

try
{
    return await root.Parse(args is ["help", .. var rest] ? [.. rest, "--help"] : args)
        .InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (ClusterException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 3;
}
catch (OperationCanceledException)
{
    return 130;
}
