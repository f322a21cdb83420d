using Juluo.Kernel.Postgres;

// Joins the cluster of the directory it is given, says so, and leaves when its input ends.
await using var cluster = await PrivateCluster.Start(args[0], TimeProvider.System, settings: ClusterSettings.ForTests);
Console.WriteLine(cluster.SocketDirectory);
Console.In.ReadToEnd();
