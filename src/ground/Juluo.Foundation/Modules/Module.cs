using System.Reflection;

namespace Juluo.Foundation;

/// <summary>
/// Base class of modules. A module declares everything about itself in one file: its dependencies, permissions, pages and background work. Host names each module
/// once; there is no other list.
/// </summary>
public abstract class Module
{
    /// <summary>One lower-case word: the name of the database schema and the prefix of its permissions and catalogue keys.</summary>
    public abstract string Name { get; }

    /// <summary>The module's former name, or null. Databases rename the recorded upgrades of that name, and the module's upgrades rename stored values (<c>postgres.move_names</c>).</summary>
    public virtual string? FormerName => null;

    public abstract string Sentence { get; }

    /// <summary>
    /// The part to which the module belongs. In communities that switch it off, the module's pages, widgets, search results, jobs, notifications and permissions are
    /// absent; its data remain. Null: always on.
    /// </summary>
    public virtual Part? Part => null;

    /// <summary>Returns the part of a slice or job: that of its <see cref="OfPartAttribute"/>, else the module's.</summary>
    internal Part? PartOf(Type type) => type.GetCustomAttribute<OfPartAttribute>() is { } own ? own.Part : Part;

    /// <summary>The modules of lower layers that this one calls. A test compares them with the assembly's references.</summary>
    public virtual IReadOnlyList<Type> Uses => [];

    public virtual Permissions Permissions { get; } = new();

    /// <summary>Kinds of notifications that the module sends through <c>Notifier</c>.</summary>
    public virtual NotificationKinds Notifications { get; } = new();

    /// <summary>Personal data that the module stores: the purpose, the retention period, and the rule for erasure.</summary>
    public virtual PersonalData PersonalData { get; } = new();

    /// <summary>File columns of tables that contain no personal data; all others are declared in <see cref="PersonalData"/>.</summary>
    public virtual IReadOnlyList<FileColumns> Files => [];

    public virtual void Menu(Menu menu) { }

    /// <summary>Former addresses of the module. They redirect permanently and are never reused.</summary>
    public virtual IReadOnlyList<MovedAddress> MovedAddresses => [];

    /// <summary>Registers pages that the search finds by the words that people use for them.</summary>
    public virtual void Search(SearchPages pages) { }

    public virtual void Jobs(JobSchedule jobs) { }

    public virtual void Reactions(Reactions reactions) { }

    /// <summary>Registers the facts that are sent to the webhooks of a community.</summary>
    public virtual void Events(PublicEvents events) { }

    /// <summary>Registers the module's context and façade in the container.</summary>
    public virtual void Services(IServiceCollection services) { }
}
