namespace Juluo.Postgres.Cluster;

/// <summary>The database roles of a cluster.</summary>
internal static class ClusterRoles
{
    /// <summary>For maintenance only: creates databases, roles and extensions, backs up and restores.</summary>
    public const string Superuser = "postgres";

    /// <summary>Signs in and owns the databases. Not a superuser; row-level security applies to it too.</summary>
    public const string Owner = "juluo_owner";

    /// <summary>The role of every tenant's transaction, by <c>set local role</c>: it cannot bypass row-level security, and cannot sign in.</summary>
    public const string Application = "juluo_app";

    internal const string Ensure = $"""
        do $$
        begin
          if not exists (select from pg_roles where rolname = '{Owner}') then
            create role {Owner} login nosuperuser nocreatedb nocreaterole nobypassrls;
          end if;
          if not exists (select from pg_roles where rolname = '{Application}') then
            create role {Application} nologin nosuperuser nocreatedb nocreaterole nobypassrls;
          end if;
          if not pg_has_role('{Owner}', '{Application}', 'member') then
            grant {Application} to {Owner};
          end if;
        end $$
        """;
}
