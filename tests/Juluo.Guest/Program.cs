using Juluo.Guest;
using Juluo.Postgres.Cluster;

// A separate process, for tests that share with one or kill one.
// work CONNECTION [SMTP]: runs the counting module's workers on a database, until killed.
if (args is ["work", ..])
{
    await CountingHouse.Work(args[1], args.ElementAtOrDefault(2));
    return;
}

// DIRECTORY: joins its cluster, reports that, and exits when its input ends.
await using var cluster = await PrivateCluster.Start(args[0], TimeProvider.System, settings: ClusterSettings.ForTests);
Console.WriteLine(cluster.SocketDirectory);
Console.In.ReadToEnd();
