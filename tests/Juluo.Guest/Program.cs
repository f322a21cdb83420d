using Juluo.Guest;
using Juluo.Postgres.Cluster;

// Another process, for tests that need one to share with or to kill.
// work CONNECTION [SMTP]: the counting room's workers on a database, until killed.
if (args is ["work", ..])
{
    await CountingHouse.Work(args[1], args.ElementAtOrDefault(2));
    return;
}

// DIRECTORY: joins its cluster, says so, and leaves when its input ends.
await using var cluster = await PrivateCluster.Start(args[0], TimeProvider.System, settings: ClusterSettings.ForTests);
Console.WriteLine(cluster.SocketDirectory);
Console.In.ReadToEnd();
