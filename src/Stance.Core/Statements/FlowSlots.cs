namespace Stance.Statements;

/// <summary>Slots of a flow while it is being read.</summary>
internal sealed class FlowSlots
{
    public List<string> Suppliers { get; } = [];
    public List<string> Producers { get; } = [];
    public List<string> Facilitators { get; } = [];
    public List<string> Intermediaries { get; } = [];
    public List<string> Recipients { get; } = [];
    public Goods? Goods { get; set; }
    public bool GoodsNamed { get; set; }

    public bool HasParty => Suppliers.Count + Recipients.Count > 0;

    /// <summary>Whether both ends are known: somebody from whom the goods come, or who makes that possible, and somebody to whom they go.</summary>
    public bool HasParties => Suppliers.Count + Facilitators.Count > 0 && Recipients.Count > 0;

    /// <summary>Puts actors into the slot of a role; an actor stands in one slot only.</summary>
    public void Fill(string role, ImmutableArray<string> actors)
    {
        var slot = role switch
        {
            "supplier" or "origin" or "transporter" or "holder" or "party" => Suppliers,
            "producer" => Producers,
            "facilitator" => Facilitators,
            "intermediary" => Intermediaries,
            "recipient" or "destination" or "beneficiary" or "buyer" or "location" => Recipients,
            _ => null,
        };
        foreach (var actor in actors)
        {
            if (slot is not null && !Suppliers.Contains(actor) && !Recipients.Contains(actor) && !Intermediaries.Contains(actor))
                slot.Add(actor);
        }
    }
}
