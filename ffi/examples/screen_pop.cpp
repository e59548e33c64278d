// Pops up the caller's number when an agent's phone rings; here in the embedded contact centre.
// Build: c++ -std=c++17 screen_pop.cpp $(pkg-config --cflags --libs ccxcti)
#include <ccxcti.hpp>

#include <future>
#include <iostream>

int main()
{
    try {
        ccx::simulator sim;
        std::promise<void> call_ended;

        ccx::config config;
        config.set("servers", sim.address()).set("mode", "bridge");
        ccx::client client(config, [&](const ccx::event &event) {
            switch (event.type()) {
            case CCX_MSG_CALL_DELIVERED_EVENT:
                std::cout << "ringing at " << event.str(CCX_FIELD_ALERTING_DEVICE_ID).value_or("?") << ", caller "
                          << event.str(CCX_FIELD_CALLING_DEVICE_ID).value_or("withheld") << std::endl;
                break;
            case CCX_MSG_END_CALL_EVENT:
                client.close(); // Legal here; no further event follows, so the promise is kept once.
                call_ended.set_value();
                break;
            }
        });

        sim.play("inbound-call");
        return call_ended.get_future().wait_for(std::chrono::seconds(10)) == std::future_status::ready ? 0 : 1;
    } catch (const ccx::error &error) {
        std::cerr << error.what() << std::endl;
        return 1;
    }
}
